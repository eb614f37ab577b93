package org.tuvan.staff;

/** What a staff member may do at the console; one person may have several. */
public enum Role {
    ADVISOR("Tư vấn viên", "Nhận và trả lời vụ việc của người lao động"),
    EDITOR("Biên tập", "Sửa và công bố câu trả lời của trợ lý tự động"),
    SUPERVISOR("Lãnh đạo", "Xem mọi vụ việc, chuyển người phụ trách"),
    ADMIN("Quản trị", "Thêm, khóa tài khoản và làm được mọi việc trên");

    private final String title;
    private final String duty;

    Role(String title, String duty) {
        this.title = title;
        this.duty = duty;
    }

    public String title() {
        return title;
    }

    public String duty() {
        return duty;
    }
}
