package org.tuvan.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** What an administrator fills in about a person. */
record StaffForm(
        @Pattern(
                regexp = "\\s*[a-zA-Z0-9][a-zA-Z0-9._-]{1,39}\\s*",
                message = "Từ 2 đến 40 chữ không dấu, số, dấu chấm hoặc gạch; ví dụ lan.nguyen")
        String username,

        @NotBlank(message = "Nhập tên mà người lao động sẽ thấy, ví dụ chị Lan")
        @Size(max = 60, message = "Tối đa 60 ký tự")
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Có ký tự không dùng được")
        String displayName,

        @NotEmpty(message = "Chọn ít nhất một vai trò") Set<Role> roles) {

    StaffForm {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    static StaffForm of(StaffMember member) {
        return new StaffForm(member.username(), member.displayName(), member.roles());
    }
}
