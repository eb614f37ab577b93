package org.tuvan.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.tuvan.attachment.Attachments;
import org.tuvan.attachment.FileTypes;
import org.tuvan.attachment.NewFile;

/** Reads uploaded files into memory, only so many bytes at a time on one replica. */
@Component
class Uploads {

    static final int MOST_FILES = 5;
    /** As much as one request may carry, so that every request finds room at last. */
    static final int MOST_BYTES = MOST_FILES * Attachments.LARGEST;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore bytes = new Semaphore(MOST_BYTES, true);

    /** Gives the files to the receiver while there is room for them. */
    long receive(List<MultipartFile> files, ToLongFunction<List<NewFile>> receiver) {
        if (files.size() > MOST_FILES) {
            throw ChatProblem.invalid("Mỗi lần gửi tối đa %d tệp. Anh/chị gửi làm vài lần.".formatted(MOST_FILES));
        }
        files.forEach(Uploads::checkSize);
        int size = (int) files.stream().mapToLong(MultipartFile::getSize).sum();
        if (!room(size)) {
            throw ChatProblem.unavailable();
        }
        try {
            return receiver.applyAsLong(files.stream().map(Uploads::read).toList());
        } finally {
            bytes.release(size);
        }
    }

    private boolean room(int size) {
        try {
            return bytes.tryAcquire(size, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void checkSize(MultipartFile file) {
        if (file.isEmpty()) {
            throw ChatProblem.invalid("Tệp “%s” trống.".formatted(name(file)));
        }
        if (file.getSize() > Attachments.LARGEST) {
            throw tooLarge();
        }
    }

    static ChatProblem tooLarge() {
        return ChatProblem.tooLarge(
                "Tệp nặng quá 20 MB nên chưa gửi được. Anh/chị chụp ảnh từng trang hoặc gửi tệp nhẹ hơn.");
    }

    private static NewFile read(MultipartFile file) {
        try {
            var content = file.getBytes();
            String type = FileTypes.of(content).orElseThrow(() -> ChatProblem.wrongType(name(file)));
            return new NewFile(kind(type), name(file), type, content.length, content, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile file) {
        @Nullable String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "tep" : name;
    }

    private static NewFile.Kind kind(String mediaType) {
        return switch (mediaType.substring(0, mediaType.indexOf('/'))) {
            case "image" -> NewFile.Kind.PHOTO;
            case "audio" -> NewFile.Kind.VOICE;
            case "video" -> NewFile.Kind.VIDEO;
            default -> NewFile.Kind.DOCUMENT;
        };
    }
}
