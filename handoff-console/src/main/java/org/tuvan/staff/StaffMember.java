package org.tuvan.staff;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;

/**
 * A person with an account at the console. A controller method gets the signed-in one as a parameter of this type.
 *
 * @param displayName as the worker sees it: "chị Lan"
 */
public record StaffMember(long id, String username, String displayName, Set<Role> roles, boolean active) {

    /** The name of the request attribute that holds the signed-in staff member. */
    public static final String SIGNED_IN = "org.tuvan.staff.signedIn";

    public StaffMember {
        roles = Collections.unmodifiableSet(roles);
    }

    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
