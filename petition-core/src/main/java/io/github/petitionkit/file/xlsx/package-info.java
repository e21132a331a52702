/**
 * Workbooks of Excel, read row by row in constant memory: Office Open XML (ECMA-376, ISO/IEC 29500), with nothing but the
 * JDK. A workbook is a hostile file until it has been read: no part may grow without bound when it is inflated, no
 * markup may be long or deep, and no document type or entity of its own is read.
 */
@NullMarked
package io.github.petitionkit.file.xlsx;

import org.jspecify.annotations.NullMarked;
