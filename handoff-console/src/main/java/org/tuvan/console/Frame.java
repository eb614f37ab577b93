package org.tuvan.console;

import org.jspecify.annotations.Nullable;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffMember;

/**
 * What the frame of a page shows around its content; pages find it as {@code frame}.
 *
 * @param section which link of the navigation is the current one
 */
record Frame(@Nullable StaffMember me, String section, String htmx) {

    public boolean seesCases() {
        return has(Role.ADVISOR, Role.SUPERVISOR, Role.ADMIN);
    }

    public boolean seesFaq() {
        return has(Role.EDITOR, Role.ADMIN);
    }

    public boolean seesStaff() {
        return has(Role.ADMIN);
    }

    /** The last word of a Vietnamese name is the one a person is called by. */
    public String initial() {
        if (me == null) {
            return "";
        }
        String name = me.displayName().strip();
        int first = name.offsetByCodePoints(name.lastIndexOf(' ') + 1, 0);
        return name.substring(first, name.offsetByCodePoints(first, 1)).toUpperCase();
    }

    private boolean has(Role... roles) {
        return me != null && me.hasAny(roles);
    }
}
