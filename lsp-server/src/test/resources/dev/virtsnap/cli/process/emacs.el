;; What a person does with a document in Emacs with eglot, and what they see, a line each.
;; VIRTSNAP_COMMAND: the server, words separated by tabs; VIRTSNAP_SEEN: the file to write; VIRTSNAP_FILE: the document.
(require 'eglot)
(require 'flymake)

(defun see (&rest words)
  (append-to-file (concat (mapconcat (lambda (word) (format "%s" word)) words " ") "\n")
                  nil (getenv "VIRTSNAP_SEEN")))

(defun wait-for (what condition)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (< end (float-time))
        (see "waited in vain for" what)
        (kill-emacs 1))
      (accept-process-output nil 0.02))))

(defun message-of (code)
  "The text of the diagnostic with CODE, or nil."
  (seq-some (lambda (diagnostic)
              (let ((text (flymake-diagnostic-text diagnostic)))
                (and (string-match-p code text) text)))
            (flymake-diagnostics)))

(setq eglot-sync-connect 30
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.01
      flymake-no-changes-timeout 0.01)
(add-to-list 'eglot-server-programs
             (cons 'nxml-mode (split-string (getenv "VIRTSNAP_COMMAND") "\t")))

(find-file (getenv "VIRTSNAP_FILE"))
(nxml-mode)
(apply #'eglot--connect (eglot--guess-contact))
(eglot--maybe-activate-editing-mode)
(flymake-mode 1)
(flymake-start)
(wait-for "diagnostics" (lambda () (message-of "did you mean")))
(see "diagnostic" (message-of "did you mean"))

(goto-char (point-min))
(search-forward "nma")
(let ((action (seq-find (lambda (each) (equal (plist-get each :kind) "quickfix"))
                        (jsonrpc-request (eglot--current-server-or-lose) :textDocument/codeAction
                                         (list :textDocument (eglot--TextDocumentIdentifier)
                                               :range (list :start (eglot--pos-to-lsp-position)
                                                            :end (eglot--pos-to-lsp-position))
                                               :context (list :diagnostics []))))))
  (eglot--apply-workspace-edit (plist-get action :edit))
  (see "fixed" (plist-get action :title)))
(goto-char (point-min))
(forward-line 1)
(see "line" (buffer-substring (line-beginning-position) (line-end-position)))
(eglot--signal-textDocument/didChange)
(wait-for "no diagnostics" (lambda () (flymake-start) (not (message-of "did you mean"))))

(goto-char (point-min))
(search-forward "disk nam")
(let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                              (eglot--TextDocumentPositionParams))))
  (see "hover" (car (split-string (substring-no-properties
                                   (eglot--hover-info (plist-get hover :contents) (plist-get hover :range)))
                                  "\n"))))

(goto-char (point-min))
(search-forward "bef")
(eglot-rename "after")
(goto-char (point-min))
(forward-line 1)
(see "renamed" (buffer-substring (line-beginning-position) (line-end-position)))

(goto-char (point-min))
(search-forward "<disks>\n")
(insert "<")
(save-excursion (insert "\n"))
(eglot--signal-textDocument/didChange)
(let ((completion (eglot-completion-at-point)))
  (dolist (item (all-completions "" (nth 2 completion)))
    (see "offered" (string-trim (substring-no-properties item)))))

(eglot-shutdown (eglot-current-server))
(set-buffer-modified-p nil)
(kill-emacs 0)
