package dev.virtsnap.lsp.wire;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.jspecify.annotations.Nullable;

/** The methods that a peer answers. */
public final class Methods {

    private final Map<String, Handler<?>> handlers = new HashMap<>();
    private final Map<String, JsonRpcMethod> types = new HashMap<>();

    /** Adds a request. */
    public <P> Methods request(String name, Class<P> params, Handler<P> handler) {
        handlers.put(name, handler);
        types.put(name, JsonRpcMethod.request(name, Object.class, (Type) params));
        return this;
    }

    /** Adds a notification. */
    public <P> Methods notification(String name, Class<P> params, Handler<P> handler) {
        handlers.put(name, handler);
        types.put(name, JsonRpcMethod.notification(name, (Type) params));
        return this;
    }

    Map<String, JsonRpcMethod> types() {
        return types;
    }

    @Nullable
    Handler<?> handler(String name) {
        return handlers.get(name);
    }
}
