/** Who gets into which address: sign-in, sessions, roles of addresses, protective headers. */
@NullMarked
package org.tuvan.signin;

import org.jspecify.annotations.NullMarked;
