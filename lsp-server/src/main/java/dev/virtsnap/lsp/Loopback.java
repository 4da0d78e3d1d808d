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
import java.nio.ByteBuffer;
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

    // not those of java.nio.channels.Channels, of which one that reads keeps the other from writing

    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return channel.read(ByteBuffer.wrap(into, offset, length));
            }
        };
    }

    public OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                ByteBuffer left = ByteBuffer.wrap(from, offset, length);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
