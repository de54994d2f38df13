package thekla.house.forbidden.customer;

import com.formdev.flatlaf.FlatLightLaf;

/** A library that was not meant for this room. */
record DrawsWithTheLookAndFeel(FlatLightLaf look) {}
