package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.file.Export;
import io.github.petitionkit.file.SignatureColumns;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Exports a million signatures into an import. */
final class MillionRows {
    private MillionRows() {}

    public static void main(String[] args) throws IOException {
        Export<Signature> export = Export.of(SignatureColumns.withoutEmail());
        List<Signature> thousand = LongStream.range(0, 1_000)
                .mapToObj(number -> Signatures.of(number, "=because"))
                .toList();
        Stream<Signature> signatures = IntStream.range(0, 1_000_000).mapToObj(number -> thousand.get(number % 1_000));
        SignatureImport paper = SignatureImport.of(Channel.PAPER);

        try (PipedInputStream in = new PipedInputStream(65_536)) {
            PipedOutputStream out = new PipedOutputStream(in);
            CompletableFuture<Long> written =
                    CompletableFuture.supplyAsync(() -> write(export, args[0], signatures, out));
            long read = (args[0].equals("csv") ? paper.file(in) : paper.rows(Ndjson.rows(in)))
                    .filter(ImportedLine.Signable.class::isInstance)
                    .count();
            System.out.println(written.join() + " written, " + read + " read");
        }
    }

    private static long write(
            Export<Signature> export, String format, Stream<Signature> signatures, PipedOutputStream out) {
        try (out) {
            return format.equals("csv")
                    ? export.writeCsv(signatures, out)
                    : Ndjson.write(export.columns(), signatures, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
