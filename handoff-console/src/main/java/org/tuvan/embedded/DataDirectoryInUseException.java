package org.tuvan.embedded;

import java.nio.file.Path;

final class DataDirectoryInUseException extends IllegalStateException {

    DataDirectoryInUseException(Path root, String pid) {
        super("Another Tuvan (process %s) is already running on the data folder %s.".formatted(pid, root));
    }
}
