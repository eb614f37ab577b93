/** The people who work at the console: accounts, roles, sign-in. */
@NullMarked
package org.tuvan.staff;

import org.jspecify.annotations.NullMarked;
