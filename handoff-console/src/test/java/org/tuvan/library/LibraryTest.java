package org.tuvan.library;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tuvan.cases.CaseTest;

/** The whole program, as for tests of cases, with a library that is empty before each test and after it. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseTest
@ExtendWith(EmptyLibrary.class)
@interface LibraryTest {}
