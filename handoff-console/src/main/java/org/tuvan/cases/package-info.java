/** Cases: opened by a handoff, claimed by one advisor, worked on, followed to their outcome. */
@NullMarked
package org.tuvan.cases;

import org.jspecify.annotations.NullMarked;
