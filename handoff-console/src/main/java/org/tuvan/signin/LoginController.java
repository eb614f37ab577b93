package org.tuvan.signin;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LoginController {

    @GetMapping("/console/login")
    String login(@RequestParam Map<String, String> why, Model model) {
        problem(why).ifPresent(problem -> model.addAttribute("problem", problem));
        note(why).ifPresent(note -> model.addAttribute("note", note));
        return "signin/login";
    }

    private static Optional<String> problem(Map<String, String> why) {
        if (why.containsKey("wait")) {
            String minutes = why.get("wait").matches("[1-9]|1[0-5]") ? why.get("wait") : "15";
            return Optional.of("Sai mật khẩu nhiều lần quá. Chờ %s phút rồi thử lại.".formatted(minutes));
        }
        if (why.containsKey("error")) {
            return Optional.of("Tên đăng nhập hoặc mật khẩu chưa đúng.");
        }
        return why.containsKey("stale") ? Optional.of("Trang đăng nhập mở đã lâu. Mời nhập lại.") : Optional.empty();
    }

    private static Optional<String> note(Map<String, String> why) {
        if (why.containsKey("changed")) {
            return Optional.of("Đã đổi mật khẩu. Mời đăng nhập bằng mật khẩu mới.");
        }
        return why.containsKey("out") ? Optional.of("Đã đăng xuất.") : Optional.empty();
    }
}
