package org.tuvan.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.tuvan.attachment.NewFile;
import org.tuvan.attachment.NewFile.Kind;
import org.tuvan.conversation.Incoming.Content;

/** What a message holds. What is neither words nor a file becomes words in brackets, so that nothing gets lost. */
final class MessageContent {

    private MessageContent() {}

    /** @return none for Telegram's own notes, such as a pinned message */
    static Optional<Content> of(Message message) {
        if (message.getText() != null) {
            return Optional.of(new Content.Text(forwarded(message) + message.getText()));
        }
        var file = file(message);
        if (file.isPresent()) {
            String caption = message.getCaption() == null ? "" : message.getCaption();
            return Optional.of(new Content.Files((forwarded(message) + caption).strip(), List.of(file.get())));
        }
        return ownNote(message)
                ? Optional.empty()
                : Optional.of(new Content.Text(forwarded(message) + "[" + described(message) + "]"));
    }

    /** Another person's words must not pass for the worker's own. */
    private static String forwarded(Message message) {
        return message.getForwardOrigin() == null && message.getForwardDate() == null ? "" : "[chuyển tiếp] ";
    }

    private static Optional<NewFile> file(Message message) {
        int id = message.getMessageId();
        if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
            return Optional.of(photo(message.getPhoto(), id));
        }
        if (message.getVoice() != null) {
            var voice = message.getVoice();
            return Optional.of(file(
                    Kind.VOICE,
                    "tin-thoai-" + id + ".ogg",
                    voice.getMimeType(),
                    voice.getFileSize(),
                    voice.getFileId()));
        }
        if (message.getAudio() != null) {
            var audio = message.getAudio();
            String name = audio.getFileName() == null ? "ghi-am-" + id + ".mp3" : audio.getFileName();
            return Optional.of(file(Kind.VOICE, name, audio.getMimeType(), audio.getFileSize(), audio.getFileId()));
        }
        return movingPicture(message).or(() -> document(message));
    }

    private static Optional<NewFile> movingPicture(Message message) {
        int id = message.getMessageId();
        if (message.getVideo() != null) {
            var video = message.getVideo();
            String name = video.getFileName() == null ? "video-" + id + ".mp4" : video.getFileName();
            return Optional.of(file(Kind.VIDEO, name, video.getMimeType(), video.getFileSize(), video.getFileId()));
        }
        if (message.getVideoNote() != null) {
            var note = message.getVideoNote();
            return Optional.of(
                    file(Kind.VIDEO, "video-" + id + ".mp4", "video/mp4", note.getFileSize(), note.getFileId()));
        }
        if (message.getAnimation() != null) {
            var animation = message.getAnimation();
            return Optional.of(file(
                    Kind.VIDEO,
                    "anh-dong-" + id + ".mp4",
                    animation.getMimeType(),
                    animation.getFileSize(),
                    animation.getFileId()));
        }
        return Optional.empty();
    }

    private static Optional<NewFile> document(Message message) {
        if (message.getDocument() == null) {
            return Optional.empty();
        }
        var document = message.getDocument();
        String name = document.getFileName() == null ? "tep-" + message.getMessageId() : document.getFileName();
        return Optional.of(
                file(Kind.DOCUMENT, name, document.getMimeType(), document.getFileSize(), document.getFileId()));
    }

    /** Telegram offers each photo in several sizes. */
    private static NewFile photo(List<PhotoSize> sizes, int id) {
        var largest = sizes.stream()
                .max(Comparator.comparingLong(size -> (long) orZero(size.getWidth()) * orZero(size.getHeight())))
                .orElseThrow();
        return file(Kind.PHOTO, "anh-" + id + ".jpg", "image/jpeg", largest.getFileSize(), largest.getFileId());
    }

    private static NewFile file(
            Kind kind, String name, @Nullable String mediaType, @Nullable Number size, String externalFileId) {
        String type = mediaType == null ? "application/octet-stream" : mediaType;
        return new NewFile(kind, name, type, size == null ? 0 : size.longValue(), null, externalFileId);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static boolean ownNote(Message message) {
        return message.getPinnedMessage() != null
                || message.getMessageAutoDeleteTimerChanged() != null
                || message.getWriteAccessAllowed() != null
                || message.getConnectedWebsite() != null
                || message.getChatBackgroundSet() != null
                || message.getBoostAdded() != null
                || message.getProximityAlertTriggered() != null
                || message.getForumTopicCreated() != null;
    }

    private static String described(Message message) {
        if (message.getSticker() != null) {
            String emoji = message.getSticker().getEmoji();
            return emoji == null ? "nhãn dán" : "nhãn dán " + emoji;
        }
        if (message.getContact() != null) {
            var contact = message.getContact();
            return "số điện thoại %s, %s".formatted(contact.getPhoneNumber(), contact.getFirstName());
        }
        if (message.getVenue() != null) {
            var venue = message.getVenue();
            return "địa điểm %s, %s, %s".formatted(venue.getTitle(), venue.getAddress(), place(venue.getLocation()));
        }
        if (message.getLocation() != null) {
            return "vị trí " + place(message.getLocation());
        }
        if (message.getPoll() != null) {
            return "bình chọn: " + message.getPoll().getQuestion();
        }
        return message.getDice() == null
                ? "nội dung mà trợ lý không đọc được"
                : message.getDice().getEmoji() + " " + message.getDice().getValue();
    }

    private static String place(Location location) {
        return String.format(Locale.ROOT, "%.5f, %.5f", location.getLatitude(), location.getLongitude());
    }
}
