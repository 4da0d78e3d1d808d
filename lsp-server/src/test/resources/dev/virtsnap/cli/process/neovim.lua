-- What a person does with a document in Neovim, and what they see, a line each.
-- VIRTSNAP_COMMAND: the server, words separated by tabs; VIRTSNAP_SEEN: the file to write.
local seen = io.open(os.getenv('VIRTSNAP_SEEN'), 'w')
local function see(...)
  seen:write(table.concat({...}, ' '), '\n')
end

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 20) then
    see('waited in vain for', what)
    seen:close()
    vim.cmd('cquit')
  end
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 30000)
  if not answers then
    see(method, 'failed', problem or '')
    return nil
  end
  for _, answer in pairs(answers) do
    if answer.error then
      see(method, 'failed', answer.error.message)
    end
    return answer.result
  end
end

local function codes()
  local all = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    all[each.code or each.user_data and each.user_data.lsp and each.user_data.lsp.code or '?'] = each
  end
  return all
end

local capabilities = vim.lsp.protocol.make_client_capabilities()
capabilities.textDocument.publishDiagnostics.codeDescriptionSupport = true
local id = vim.lsp.start_client({
  capabilities = capabilities,
  name = 'virtsnap',
  cmd = vim.split(os.getenv('VIRTSNAP_COMMAND'), '\t'),
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, id)
wait_for('a connection', function() return vim.lsp.get_client_by_id(id) and vim.lsp.get_client_by_id(id).initialized end)
local client = vim.lsp.get_client_by_id(id)

wait_for('diagnostics', function() return codes()['schema/unknown-element'] ~= nil end)
local typo = codes()['schema/unknown-element']
see('diagnostic', typo.lnum .. ':' .. typo.col, typo.message)
local page = vim.uri_to_fname(typo.user_data.lsp.codeDescription.href)
wait_for('the page of the code', function() return vim.fn.filereadable(page) == 1 end)
see('page', vim.fn.readfile(page)[1])

vim.api.nvim_win_set_cursor(0, {2, 5})
local actions = ask('textDocument/codeAction', vim.tbl_extend('force', vim.lsp.util.make_range_params(0, client.offset_encoding), {
  context = { diagnostics = {} },
}))
for _, action in ipairs(actions) do
  if action.kind == 'quickfix' then
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    see('fixed', action.title)
    break
  end
end
see('line', vim.api.nvim_buf_get_lines(0, 1, 2, false)[1])
wait_for('no diagnostics', function() return codes()['schema/unknown-element'] == nil end)

vim.api.nvim_win_set_cursor(0, {4, 11})
local hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding))
see('hover', vim.lsp.util.convert_input_to_markdown_lines(hover.contents)[1])

vim.api.nvim_win_set_cursor(0, {2, 9})
local renaming = vim.lsp.util.make_position_params(0, client.offset_encoding)
renaming.newName = 'after'
vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', renaming), client.offset_encoding)
see('renamed', vim.api.nvim_buf_get_lines(0, 1, 2, false)[1])

-- typed, so that the edits go the way of edits
vim.api.nvim_win_set_cursor(0, {4, 0})
vim.cmd('normal! O<')
vim.api.nvim_win_set_cursor(0, {4, 1})
local position = vim.lsp.util.make_position_params(0, client.offset_encoding)
position.position.character = 1
local list = ask('textDocument/completion', position)
for _, item in ipairs(vim.lsp.util.text_document_completion_list_to_complete_items(list, '')) do
  see('offered', item.abbr)
end

-- what can be done with a definition, by the line above it
vim.lsp.handlers['window/showMessageRequest'] = function(_, question)
  see('asked', (question.message:gsub('\n', ' ')))
  for _, action in ipairs(question.actions) do
    if action.title == 'test:///default' or action.title == 'Run' then
      return action
    end
  end
end
local told
vim.lsp.handlers['window/showMessage'] = function(_, message)
  told = message.message
end
vim.ui.select = function(lenses, options, choose)
  for _, lens in ipairs(lenses) do
    if options.format_item(lens) == 'Create on…' then
      choose(lens)
    end
  end
end
vim.api.nvim_buf_set_lines(0, 0, -1, false, {'<domainsnapshot>', '  <name>created</name>', '</domainsnapshot>'})
vim.api.nvim_win_set_cursor(0, {1, 0})
vim.lsp.codelens.refresh()
wait_for('lenses', function() return #vim.lsp.codelens.get(0) == 2 end)
vim.lsp.codelens.run()
wait_for('the end of the run', function() return told ~= nil end)
see('told', told)

seen:close()
vim.lsp.stop_client(id)
wait_for('the end', function() return vim.lsp.get_client_by_id(id) == nil end)
vim.cmd('qall!')
