package org.tuvan.staff;

import jakarta.validation.Valid;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's screens: who works here and as what. */
@Controller
@RequestMapping("/console/staff")
class StaffController {

    private static final String LAST_ADMIN =
            "Đây là quản trị cuối cùng còn hoạt động. Trao vai trò quản trị cho người khác trước.";

    private final StaffAccounts accounts;
    private final StaffChanges changes;

    StaffController(StaffAccounts accounts, StaffChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @ModelAttribute("allRoles")
    Role[] allRoles() {
        return Role.values();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("members", changes.all());
        return "staff/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new StaffForm("", "", Set.of(Role.ADVISOR)));
        return "staff/new";
    }

    @PostMapping
    String add(@Valid @ModelAttribute("form") StaffForm form, BindingResult problems, Model model) {
        if (problems.hasErrors()) {
            return "staff/new";
        }
        var password = changes.add(form.username(), form.displayName(), form.roles());
        if (password.isEmpty()) {
            problems.rejectValue("username", "taken", "Tên này đã có người dùng");
            return "staff/new";
        }
        return showOnce(model, member(form.username()), password.get());
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        var member = member(id);
        model.addAttribute("member", member).addAttribute("form", StaffForm.of(member));
        return "staff/show";
    }

    @PostMapping("/{id}")
    String edit(
            @PathVariable long id,
            @Valid @ModelAttribute("form") StaffForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("member", member(id));
        if (!problems.hasErrors() && !changes.edit(id, form.displayName(), form.roles())) {
            problems.rejectValue("roles", "last", LAST_ADMIN);
        }
        if (problems.hasErrors()) {
            return "staff/show";
        }
        next.addFlashAttribute("note", "Đã lưu " + form.displayName().strip() + ".");
        return "redirect:/console/staff";
    }

    @PostMapping("/{id}/deactivate")
    String deactivate(@PathVariable long id, RedirectAttributes next) {
        var member = member(id);
        if (changes.deactivate(member)) {
            next.addFlashAttribute("note", "Đã khóa tài khoản của " + member.displayName() + ".");
        } else {
            next.addFlashAttribute("problem", LAST_ADMIN);
        }
        return "redirect:/console/staff";
    }

    @PostMapping("/{id}/activate")
    String activate(@PathVariable long id, RedirectAttributes next) {
        changes.activate(id);
        next.addFlashAttribute("note", "Đã mở lại tài khoản của " + member(id).displayName() + ".");
        return "redirect:/console/staff";
    }

    @PostMapping("/{id}/password")
    String resetPassword(@PathVariable long id, Model model) {
        var member = member(id);
        return showOnce(model, member, changes.resetPassword(member));
    }

    /** Shown in the answer itself: passed on through a redirect it would lie in the session store. */
    private static String showOnce(Model model, StaffMember member, String password) {
        model.addAttribute("member", member).addAttribute("password", password);
        return "staff/password";
    }

    private StaffMember member(long id) {
        return accounts.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StaffMember member(String username) {
        return accounts.byUsername(username).orElseThrow();
    }
}
