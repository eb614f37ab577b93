package org.tuvan.library;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tuvan.law.LawTexts.Upload;
import org.tuvan.staff.StaffMember;

/** What the form says, as it was typed; it is shown again when the file was refused. */
record UploadForm(
        @Nullable String law,
        @Nullable String from,
        @Nullable String to) {

    static final UploadForm EMPTY = new UploadForm(null, null, null);

    /** What is missing or cannot be read, in Vietnamese. */
    Optional<String> problem(@Nullable MultipartFile file) {
        if (file == null
                || name(file).isEmpty()
                || typed(law).isEmpty()
                || day(from).isEmpty()) {
            return Optional.of("Chọn văn bản, tệp và ngày bắt đầu áp dụng.");
        }
        return typed(to).isEmpty() || day(to).isPresent()
                ? Optional.empty()
                : Optional.of("Ngày cuối không đọc được. Chọn lại, hoặc để trống.");
    }

    Upload upload(MultipartFile file, StaffMember editor) throws IOException {
        return new Upload(
                typed(law),
                day(from).orElseThrow(),
                day(to).orElse(null),
                name(file),
                file.getBytes(),
                editor.username());
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static String typed(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    private static Optional<LocalDate> day(@Nullable String field) {
        try {
            return typed(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed(field)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
