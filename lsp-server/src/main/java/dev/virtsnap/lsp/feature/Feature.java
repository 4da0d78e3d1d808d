package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.lsp.convert.Client;

/** Something that an editor can ask for. */
public interface Feature {

    /** Says by what methods it is asked. */
    void join(Door door);

    /** Says to an editor that it is there, and how it is to be asked. */
    void announce(JsonObject capabilities, Client client);
}
