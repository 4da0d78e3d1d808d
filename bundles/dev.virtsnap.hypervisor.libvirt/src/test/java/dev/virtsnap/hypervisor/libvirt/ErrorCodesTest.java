package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.libvirt.Error.ErrorNumber;

/** Compares with the list that libvirt-java keeps. */
class ErrorCodesTest {

    @Test
    void numbersHaveTheirNames() {
        ErrorNumber[] numbers = ErrorNumber.values();
        assertEquals("VIR_ERR_UNKNOWN", numbers[numbers.length - 1].name());
        for (int i = 0; i < numbers.length - 1; i++) {
            assertEquals(numbers[i].name(), ErrorCodes.name(i));
        }
        assertEquals("4711", ErrorCodes.name(4711));
        assertEquals("-1", ErrorCodes.name(-1));
    }
}
