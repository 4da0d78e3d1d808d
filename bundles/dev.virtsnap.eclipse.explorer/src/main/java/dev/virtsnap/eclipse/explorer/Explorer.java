package dev.virtsnap.eclipse.explorer;

/** Names by which the platform and other parts know the explorer. */
public final class Explorer {

    /** The bundle, and the node of its preferences. */
    public static final String BUNDLE = "dev.virtsnap.eclipse.explorer";

    /** The view; its menus are at {@code popup:}, {@code toolbar:} and {@code menu:} of this. */
    public static final String VIEW = "dev.virtsnap.eclipse.explorer.view";

    /** The view with the picture of the snapshots of a domain. */
    public static final String GRAPH = "dev.virtsnap.eclipse.explorer.graph";

    /** The place in the menu of the view for what makes something new. */
    public static final String MENU_NEW = "group.new";

    /** The place in the menu of the view for what shows something. */
    public static final String MENU_OPEN = "group.open";

    /** The place in the menu of the view for what is done to snapshots. */
    public static final String MENU_SNAPSHOT = "group.snapshot";

    /** The place in the menu of the view for copying, deleting and renaming. */
    public static final String MENU_EDIT = "group.edit";

    /** The place in the menu of the view for what goes out and comes in. */
    public static final String MENU_PORT = "group.port";

    /** The place in the menu of the view for connections. */
    public static final String MENU_CONNECTION = "group.connection";

    private Explorer() {}
}
