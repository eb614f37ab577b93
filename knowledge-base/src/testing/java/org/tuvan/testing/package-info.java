/** Real servers for tests, started once a test run. */
@NullMarked
package org.tuvan.testing;

import org.jspecify.annotations.NullMarked;
