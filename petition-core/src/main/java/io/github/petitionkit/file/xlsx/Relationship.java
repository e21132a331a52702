package io.github.petitionkit.file.xlsx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * What a part of a workbook says of another part (ECMA-376, part 2, Open Packaging Conventions).
 *
 * @param id the id of the relationship inside the part
 * @param type the last element of its type, such as {@code worksheet}
 * @param target the path of the other part in the archive
 */
record Relationship(String id, String type, String target) {
    private static final int MOST = 10_000;

    /** Reads the relationships of a part; of the archive as a whole if the path is empty. */
    static List<Relationship> of(Archive archive, String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String file = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        List<Relationship> found = new ArrayList<>();
        if (!archive.has(file)) {
            return found;
        }
        try (Xml xml = archive.open(file)) {
            while (xml.nextBegin() && found.size() < MOST) {
                String target = xml.attribute("Target");
                String type = xml.attribute("Type");
                if (xml.name().equals("Relationship") && target != null && type != null) {
                    found.add(new Relationship(
                            Objects.requireNonNullElse(xml.attribute("Id"), ""),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolved(folder, target)));
                }
            }
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }
}
