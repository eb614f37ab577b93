/** PostgreSQL and Redis for a first run: started and stopped with the application, data kept in one folder. */
@NullMarked
package org.tuvan.embedded;

import org.jspecify.annotations.NullMarked;
