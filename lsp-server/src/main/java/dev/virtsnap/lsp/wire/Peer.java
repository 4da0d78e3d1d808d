package dev.virtsnap.lsp.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.CancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.IdentifiableMessage;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.jspecify.annotations.Nullable;

/**
 * The other end of the wire. Messages are taken in order by one thread; answers are made by others. Around each message
 * there is a fence: what is thrown is told and answered, and the next message is dealt with.
 */
public final class Peer {

    /** Nobody answers so many questions at once, nor is any hypervisor asked so much. */
    private static final int MOST_PATIENT = 16;

    /** How long what is being done to a hypervisor may take after the end, in seconds. */
    private static final long LAST = 30;

    private static final String CANCEL = "$/cancelRequest";

    /** Stands for whatever was asked: answers stay JSON until somebody wants to know what is in them. */
    private static final String ANSWER = "$/answer";

    private final FrameReader frames;
    private final Outbox outbox;
    private final Methods methods;
    private final Watcher watcher;
    private final Workers workers;
    private final Workers patient = Workers.patient(MOST_PATIENT);
    private final MessageJsonHandler json;
    private final Map<Object, Call> calls = new ConcurrentHashMap<>();
    private final Map<String, Consumer<@Nullable Object>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private volatile boolean closed;

    /**
     * A peer that is not listened to yet.
     *
     * @param threads how many answers to work on at once
     */
    public Peer(InputStream in, OutputStream out, int threads, Methods methods, Watcher watcher) {
        this.frames = new FrameReader(new BufferedInputStream(in, 1 << 16));
        this.outbox = new Outbox(out);
        this.methods = methods;
        this.watcher = watcher;
        this.workers = new Workers(threads);
        Map<String, JsonRpcMethod> types = methods.types();
        types.put(CANCEL, MessageJsonHandler.CANCEL_METHOD);
        types.put(ANSWER, JsonRpcMethod.request(ANSWER, JsonElement.class));
        this.json = new MessageJsonHandler(types);
        json.setMethodProvider(id -> ANSWER);
        Workers.start("virtsnap-writer", outbox::write);
    }

    /** Takes messages until the other end is closed. */
    public void listen() {
        try {
            FrameReader.Frame frame = frames.next();
            while (frame != null) {
                take(frame);
                frame = frames.next();
            }
        } catch (IOException gone) {
            watcher.failed("reading", gone);
        }
    }

    private void take(FrameReader.Frame frame) {
        byte[] content = frame.content();
        if (content == null) {
            refuse(null, ResponseErrorCode.ParseError, frame.problem());
            return;
        }
        Either<String, Number> id = null;
        try {
            Message message = json.parseMessage(new String(content, StandardCharsets.UTF_8));
            id = message instanceof IdentifiableMessage identified ? identified.getRawId() : null;
            take(message);
        } catch (MessageIssueException e) {
            Message message = e.getRpcMessage();
            boolean isRequest = message instanceof RequestMessage;
            if (isRequest || !(message instanceof NotificationMessage || message instanceof ResponseMessage)) {
                refuse(
                        isRequest ? ((RequestMessage) message).getRawId() : null,
                        isRequest ? ResponseErrorCode.InvalidParams : ResponseErrorCode.InvalidRequest,
                        "The message cannot be read: " + e.getIssues().get(0).getText());
            }
            watcher.failed("message", e);
        } catch (JsonParseException | IllegalStateException | ClassCastException | NumberFormatException e) {
            refuse(id, ResponseErrorCode.ParseError, "The message is not JSON-RPC.");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(
                    id,
                    ResponseErrorCode.InternalError,
                    "The message could not be dealt with: " + e.getClass().getSimpleName());
            watcher.failed("message", e);
        }
    }

    private void take(Message message) {
        if (message instanceof RequestMessage request) {
            answer(request);
        } else if (message instanceof NotificationMessage notification) {
            notified(notification);
        } else if (message instanceof ResponseMessage response) {
            Consumer<@Nullable Object> waiting = asked.remove(String.valueOf(response.getId()));
            if (waiting != null) {
                waiting.accept(response.getError() == null ? response.getResult() : null);
            }
        } else {
            refuse(null, ResponseErrorCode.InvalidRequest, "The message has no method.");
        }
    }

    private void notified(NotificationMessage message) {
        String method = String.valueOf(message.getMethod());
        if (method.equals(CANCEL)) {
            Call call = message.getParams() instanceof CancelParams params ? calls.get(key(params.getRawId())) : null;
            if (call != null) {
                call.cancel();
            }
            return;
        }
        try {
            watcher.received(method);
            Handler<?> handler = methods.handler(method);
            Handler.Answer rest = handler == null ? null : accept(handler, message.getParams());
            if (rest != null) {
                Call call = new Call(method);
                workers.submit(() -> fenced(call, rest));
            }
        } catch (Refusal nobodyWaits) {
            // a notification has no answer
            return;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            watcher.failed(method, e);
        }
    }

    private void fenced(Call call, Handler.Answer rest) {
        try {
            rest.get(call);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            watcher.failed(call.method(), e);
        }
    }

    private void answer(RequestMessage message) {
        long start = System.nanoTime();
        String method = String.valueOf(message.getMethod());
        Either<String, Number> id = message.getRawId();
        Handler.Answer answer;
        try {
            watcher.received(method);
            Handler<?> handler = methods.handler(method);
            if (handler == null) {
                throw Refusal.unknown(method);
            }
            answer = accept(handler, message.getParams());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(method, id, e);
            return;
        }
        Call call = new Call(method);
        calls.put(key(id), call);
        Runnable work = () -> {
            try {
                call.check();
                Object result = answer == null ? null : answer.get(call);
                call.check();
                respond(id, result);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                refuse(method, id, e);
            } finally {
                calls.remove(key(id));
                watcher.answered(method, System.nanoTime() - start);
            }
        };
        if (!(answer instanceof Handler.PatientAnswer)) {
            workers.submit(work);
        } else if (!patient.offer(work)) {
            calls.remove(key(id));
            refuse(
                    id,
                    ResponseErrorCode.RequestFailed,
                    "There are " + MOST_PATIENT + " questions already that wait for you or for a hypervisor; answer or"
                            + " cancel one of them.");
        }
    }

    @SuppressWarnings("unchecked")
    private static <P> Handler.@Nullable Answer accept(Handler<P> handler, @Nullable Object params) {
        return handler.accept((P) params);
    }

    /** Numbers and strings are different ids, also if they look alike. */
    private static Object key(Either<String, Number> id) {
        return id.isLeft() ? id.getLeft() : (Object) id.getRight().longValue();
    }

    /** Makes a message of an answer and drops it. */
    public void rehearse(Object result) {
        ResponseMessage response = new ResponseMessage();
        response.setId(0);
        response.setResult(result);
        String unused = json.serialize(response);
    }

    private void respond(Either<String, Number> id, @Nullable Object result) {
        ResponseMessage response = new ResponseMessage();
        response.setRawId(id);
        response.setResult(result);
        send(null, response);
    }

    private void refuse(String method, Either<String, Number> id, Throwable why) {
        if (why instanceof Refusal refusal) {
            refuse(id, refusal.code(), refusal.sentence());
        } else if (why instanceof CancellationException) {
            refuse(id, ResponseErrorCode.RequestCancelled, "The request was cancelled.");
        } else {
            watcher.failed(method, why);
            refuse(
                    id,
                    ResponseErrorCode.InternalError,
                    "'" + method + "' met a mistake in virtsnap ("
                            + why.getClass().getSimpleName()
                            + "); the log says more. Everything else goes on working.");
        }
    }

    private void refuse(@Nullable Either<String, Number> id, ResponseErrorCode code, String sentence) {
        ResponseMessage response = new ResponseMessage();
        if (id != null) {
            response.setRawId(id);
        }
        response.setError(new ResponseError(code, sentence, null));
        send(null, response);
    }

    /** Tells the other end something. */
    public void notify(String method, Object params) {
        tell(null, method, params);
    }

    /**
     * Tells the other end something that replaces what was told of the same subject and has not been written yet.
     *
     * @param subject null if it replaces nothing
     */
    public void tell(@Nullable Object subject, String method, Object params) {
        NotificationMessage message = new NotificationMessage();
        message.setMethod(method);
        message.setParams(params);
        send(subject, message);
    }

    /** Asks the other end for something whose answer does not matter. */
    public void demand(String method, @Nullable Object params) {
        ask(method, params, answer -> {});
    }

    /**
     * Asks the other end something.
     *
     * @param taker gets the answer, by the thread that reads: JSON, or null where it is an error
     */
    public void ask(String method, @Nullable Object params, Consumer<@Nullable Object> taker) {
        String id = Integer.toString(lastId.incrementAndGet());
        RequestMessage message = new RequestMessage();
        message.setId(id);
        message.setMethod(method);
        message.setParams(params);
        asked.put(id, taker);
        send(null, message);
        if (closed && asked.remove(id) != null) {
            taker.accept(null);
        }
    }

    /** Asks the other end something; what comes is JSON, or null where it is an error. */
    public CompletableFuture<@Nullable Object> ask(String method, Object params) {
        CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
        ask(method, params, answer::complete);
        return answer;
    }

    private void send(@Nullable Object subject, Message message) {
        outbox.put(subject, json.serialize(message).getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whoever watches that something went wrong that nobody asked for. */
    public void tellFailure(String what, Throwable thrown) {
        watcher.failed(what, thrown);
    }

    /** Writes what is left, as far as the other end reads, and takes no more. */
    public void close() {
        closed = true;
        // nobody answers any more, and what is being done stops where that leaves nothing half done
        calls.values().forEach(Call::cancel);
        asked.values().forEach(waiting -> waiting.accept(null));
        patient.finish(LAST);
        outbox.drain(1000);
        outbox.close();
        workers.close();
    }
}
