/** Measurements of the running application, apart from the tests: {@code mvn -P bench verify}. */
@NullMarked
package org.tuvan.bench;

import org.jspecify.annotations.NullMarked;
