package com.example;

import java.util.List;

/** A type of a host, which quotes what it was given. */
public record Delegation(int seats, List<String> names) {
    public Delegation {
        if (names.size() > seats) {
            throw new IllegalArgumentException("There is no seat for " + names.get(seats));
        }
    }
}
