package org.tuvan.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from their archive once per version. */
final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code initdb}, {@code pg_ctl} and {@code postgres}. */
    static Path unpackedIn(Path servers) throws IOException {
        byte[] archive = archive();
        var checksum = new CRC32();
        checksum.update(archive);
        Path home = servers.resolve("postgres-%08x".formatted(checksum.getValue()));
        if (!Files.isDirectory(home)) {
            // Renamed only when whole: a process killed while unpacking leaves nothing that looks usable.
            Path unfinished = servers.resolve(home.getFileName() + ".unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home.resolve("bin");
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").split(" ")[0];
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        if (system.equals("Mac")) {
            system = "Darwin";
        }
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return archive.readAllBytes();
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            target.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0, false);
        }
    }
}
