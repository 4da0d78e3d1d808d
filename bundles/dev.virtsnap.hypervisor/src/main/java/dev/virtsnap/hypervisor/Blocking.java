package dev.virtsnap.hypervisor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Asks a hypervisor and waits for its answer, which may take minutes: not to be called where a person waits for a window. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Blocking {}
