package dev.virtsnap.hypervisor.libvirt.port;

import dev.virtsnap.hypervisor.Images;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Images of this machine, as far as the head of a qcow2 file tells (QEMU's docs/interop/qcow2.txt). */
final class LocalImages implements Images {

    private static final int MAGIC = 0x514649FB;
    private static final int SNAPSHOT_COUNT = 60;
    private static final int SNAPSHOT_TABLE = 64;

    /** More than QEMU allows. */
    private static final int MOST = 70_000;

    private static final int LONGEST_PATH = 1_023;

    @Override
    public List<String> in(String folder) {
        File[] files = new File(folder).listFiles(File::isFile);
        List<String> paths = new ArrayList<>();
        for (File file : files == null ? new File[0] : files) {
            paths.add(file.getPath());
        }
        paths.sort(null);
        return paths;
    }

    @Override
    public @Nullable String base(String image) {
        try (RandomAccessFile in = open(image)) {
            if (in == null) {
                return null;
            }
            in.seek(8);
            long offset = in.readLong();
            int size = in.readInt();
            if (offset == 0 || size <= 0 || LONGEST_PATH < size) {
                return null;
            }
            String written = text(in, offset, size);
            Path parent = Path.of(image).getParent();
            // 'json:' and 'nbd:' are no paths
            boolean plain = written.startsWith("/") || written.indexOf(':') < 0;
            return parent == null || !plain
                    ? null
                    : parent.resolve(written).normalize().toString();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public @Nullable List<String> tags(String image) {
        try (RandomAccessFile in = open(image)) {
            if (in == null) {
                return null;
            }
            in.seek(SNAPSHOT_COUNT);
            int count = in.readInt();
            in.seek(SNAPSHOT_TABLE);
            long at = in.readLong();
            List<String> tags = new ArrayList<>();
            for (int i = 0; i < count && i < MOST; i++) {
                in.seek(at + 12);
                int idSize = in.readUnsignedShort();
                int nameSize = in.readUnsignedShort();
                in.seek(at + 36);
                int extra = in.readInt();
                tags.add(text(in, at + 40 + extra + idSize, nameSize));
                at += (40L + extra + idSize + nameSize + 7) / 8 * 8;
            }
            return tags;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable RandomAccessFile open(String image) throws IOException {
        if (!new File(image).isFile()) {
            return null;
        }
        RandomAccessFile in = new RandomAccessFile(image, "r");
        if (4 <= in.length() && in.readInt() == MAGIC) {
            return in;
        }
        in.close();
        return null;
    }

    private static String text(RandomAccessFile in, long offset, int size) throws IOException {
        byte[] bytes = new byte[size];
        in.seek(offset);
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
