package dev.virtsnap.lsp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;

/** A line to an editor on this machine, and to nothing else: the only sockets there are. */
public final class Loopback implements Closeable {

    private final SocketChannel channel;

    private Loopback(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * To the editor that listens on a port of this machine.
     *
     * @throws IOException if nobody does
     */
    public static Loopback port(int port) throws IOException {
        return open(
                StandardProtocolFamily.INET,
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
    }

    /**
     * To the editor that listens on a Unix socket.
     *
     * @throws IOException if nobody does
     */
    public static Loopback unix(String name) throws IOException {
        try {
            return open(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(name));
        } catch (InvalidPathException e) {
            throw new IOException("no name of a socket", e);
        }
    }

    private static Loopback open(StandardProtocolFamily family, SocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open(family);
        try {
            channel.connect(address);
            return new Loopback(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    public InputStream in() {
        return Channels.newInputStream(channel);
    }

    public OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
