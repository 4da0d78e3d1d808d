package dev.virtsnap.lsp.feature;

import dev.virtsnap.lsp.document.Belonging;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Handler;
import dev.virtsnap.lsp.wire.Methods;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.jspecify.annotations.Nullable;

/** Where features say by what they are asked. Nobody is asked before there is a session. */
public final class Door {

    private final Methods methods;
    private final Supplier<Session> session;
    private final Object large = new Object();

    /**
     * A door to a session that begins later.
     *
     * @param session throws a {@link Refusal} while there is none
     */
    public Door(Methods methods, Supplier<Session> session) {
        this.methods = methods;
        this.session = session;
    }

    /** Answers a question about an open document as it was when the question came. */
    public interface OnDocument<P> {
        @Nullable
        Object answer(About about, P params);
    }

    /** Answers a question about everything. */
    public interface OnSession<P> {
        @Nullable
        Object answer(Session session, P params, Call call);
    }

    /** Takes a notice, by the thread that reads. */
    public interface OnNotice<P> {
        void take(Session session, P params);
    }

    /** Adds a question about a document. What is asked of one that is not open, or not ours, is answered by nothing. */
    public <P> void onDocument(
            String method, Class<P> type, Function<P, TextDocumentIdentifier> which, OnDocument<P> feature) {
        onDocument(method, type, which, null, feature);
    }

    /** The same where nothing is no answer. */
    <P> void onDocument(
            String method,
            Class<P> type,
            Function<P, TextDocumentIdentifier> which,
            @Nullable Object nothing,
            OnDocument<P> feature) {
        methods.request(method, type, params -> {
            Session now = session.get();
            P asked = required(method, params);
            Snapshot snapshot = now.documents().get(which.apply(asked).getUri());
            if (snapshot == null || snapshot.belonging() == Belonging.OTHER) {
                return call -> nothing;
            }
            if (snapshot.isBroken()) {
                throw Refusal.failed(Session.BROKEN);
            }
            return snapshot.isLarge()
                    ? onLarge(now, snapshot.uri(), snapshot.version(), asked, feature)
                    : call -> feature.answer(new About(now, snapshot, call), asked);
        });
    }

    /**
     * A question about a document that is so large that there is no room for many versions of it. An editor asks again after
     * each key; so none is kept for a question that waits, of old ones nothing is said, and one question is dealt with at a
     * time.
     */
    private <P> Handler.Answer onLarge(Session now, String uri, int version, P asked, OnDocument<P> feature) {
        return call -> {
            synchronized (large) {
                Snapshot snapshot = now.documents().get(uri);
                if (snapshot == null || snapshot.version() != version) {
                    throw Refusal.outdated();
                }
                return feature.answer(new About(now, snapshot, call), asked);
            }
        };
    }

    /** Adds a question about everything. */
    public <P> void onSession(String method, Class<P> type, OnSession<P> feature) {
        methods.request(method, type, params -> {
            Session now = session.get();
            P asked = required(method, params);
            return call -> feature.answer(now, asked, call);
        });
    }

    /** Adds a question whose answer waits for a person or for another machine, without keeping others waiting. */
    public <P> void onPatientSession(String method, Class<P> type, OnSession<P> feature) {
        methods.request(method, type, params -> {
            Session now = session.get();
            P asked = required(method, params);
            Handler.PatientAnswer answer = call -> feature.answer(now, asked, call);
            return answer;
        });
    }

    /** Adds a notice. */
    public <P> void onNotice(String method, Class<P> type, OnNotice<P> feature) {
        methods.notification(method, type, params -> {
            feature.take(session.get(), required(method, params));
            return null;
        });
    }

    private static <P> P required(String method, @Nullable P params) {
        if (params == null) {
            throw Refusal.invalid("'" + method + "' needs parameters.");
        }
        return params;
    }
}
