package io.github.petitionkit.file.xlsx;

import java.io.IOException;
import java.util.Objects;

/**
 * What a first look at a whole sheet tells: that it can be read to its end, and what stands in it besides rows.
 *
 * @param rows the number of rows with cells
 * @param hiddenRows how many of them are hidden
 * @param firstHidden the first of these, or 0
 * @param merged its merged cells
 */
record SheetSurvey(long rows, long hiddenRows, long firstHidden, MergedCells merged) {
    static SheetSurvey of(Archive archive, String part) throws IOException {
        MergedCells merged = new MergedCells();
        RowNumber number = new RowNumber();
        long rows = 0;
        long hidden = 0;
        long firstHidden = 0;
        boolean isHidden = false;
        boolean isNew = false;
        try (Xml xml = archive.open(part)) {
            while (xml.nextBegin()) {
                String name = xml.name();
                if (name.equals("row")) {
                    number.next(xml);
                    isHidden = xml.is("hidden");
                    isNew = true;
                } else if (isNew && (name.equals("v") || name.equals("is"))) {
                    isNew = false;
                    rows++;
                    hidden += isHidden ? 1 : 0;
                    firstHidden = isHidden && firstHidden == 0 ? number.get() : firstHidden;
                } else if (name.equals("mergeCell")) {
                    merged.add(Objects.requireNonNullElse(xml.attribute("ref"), ""));
                }
            }
        }
        return new SheetSurvey(rows, hidden, firstHidden, merged);
    }
}
