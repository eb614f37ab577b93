package org.tuvan.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that one process at a time owns by a file lock, which the kernel releases however the process ends. */
final class DataDirectory implements Closeable {

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory open(Path wanted) throws IOException {
        Path root = Files.createDirectories(wanted.toAbsolutePath()).toRealPath();
        var lock = FileChannel.open(
                root.resolve("tuvan.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new DataDirectoryInUseException(root, read(lock));
            }
        } catch (DataDirectoryInUseException e) {
            lock.close();
            throw e;
        }
        Files.createDirectories(root.resolve("servers"));
        write(lock, Long.toString(ProcessHandle.current().pid()));
        return new DataDirectory(root, lock);
    }

    Path servers() {
        return root.resolve("servers");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path redis() {
        return root.resolve("redis");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static String read(FileChannel file) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        file.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    private static void write(FileChannel file, String text) throws IOException {
        file.truncate(0);
        file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
    }
}
