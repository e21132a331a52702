package io.github.petitionkit.spring.web;

import io.github.petitionkit.spring.list.SignatureList;
import java.util.List;

/**
 * Some lists of a petition.
 *
 * @param lists the newest first
 */
record SignatureListPage(List<SignatureList> lists) {
    SignatureListPage {
        lists = List.copyOf(lists);
    }
}
