package org.tuvan.console;

import org.springframework.http.HttpStatus;

/** What a page says about an error. */
enum Problem {
    FORBIDDEN(
            "lock",
            "Trang này không thuộc phần việc của anh/chị",
            "Nếu cần vào, nhờ quản trị thêm vai trò cho tài khoản."),
    NOT_FOUND("search", "Không có trang này", "Đường dẫn có thể gõ sai, hoặc nội dung đã được chuyển đi."),
    TOO_LARGE("file", "Tệp lớn quá", "Mỗi lần gửi được tối đa 20 MB. Chụp lại ảnh nhỏ hơn hoặc gửi từng tệp."),
    BAD_REQUEST("warning", "Yêu cầu chưa đọc được", "Quay lại trang trước và thử lại."),
    BROKEN("warning", "Hệ thống đang trục trặc", "Việc vừa làm có thể chưa được lưu. Chờ một phút rồi thử lại.");

    private final String icon;
    private final String title;
    private final String advice;

    Problem(String icon, String title, String advice) {
        this.icon = icon;
        this.title = title;
        this.advice = advice;
    }

    static Problem of(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND, GONE -> NOT_FOUND;
            case CONTENT_TOO_LARGE -> TOO_LARGE;
            default -> status.is4xxClientError() ? BAD_REQUEST : BROKEN;
        };
    }

    public String icon() {
        return icon;
    }

    public String title() {
        return title;
    }

    public String advice() {
        return advice;
    }
}
