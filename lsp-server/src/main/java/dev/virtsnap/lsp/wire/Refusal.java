package dev.virtsnap.lsp.wire;

import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** A request that is not answered, and why, as a sentence for the person. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ResponseErrorCode code;

    private Refusal(ResponseErrorCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** What was asked cannot be done. */
    public static Refusal failed(String sentence) {
        return new Refusal(ResponseErrorCode.RequestFailed, sentence);
    }

    /** What was asked makes no sense. */
    public static Refusal invalid(String sentence) {
        return new Refusal(ResponseErrorCode.InvalidParams, sentence);
    }

    /** It is not the time to ask this. */
    public static Refusal untimely(String sentence) {
        return new Refusal(ResponseErrorCode.InvalidRequest, sentence);
    }

    /** What was asked is about a text that is no longer so. */
    public static Refusal outdated() {
        return new Refusal(ResponseErrorCode.ContentModified, "The document has changed since.");
    }

    /** Nothing may be asked before {@code initialize}. */
    public static Refusal notInitialized() {
        return new Refusal(ResponseErrorCode.ServerNotInitialized, "The first request is 'initialize'.");
    }

    static Refusal unknown(String method) {
        return new Refusal(ResponseErrorCode.MethodNotFound, "There is no method '" + method + "'.");
    }

    ResponseErrorCode code() {
        return code;
    }

    /** Why, for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
