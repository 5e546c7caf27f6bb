package loomlessons.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text of a source file as editors write it: in UTF-8, or in what its byte order mark says. */
public final class SourceText {

    /** The bytes aren't text; the message says where, and what to do. */
    public static final class NotTextException extends CharacterCodingException {

        private static final long serialVersionUID = 1L;

        private final String problem;

        private NotTextException(String problem) {
            this.problem = problem;
        }

        @Override
        public String getMessage() {
            return problem;
        }
    }

    /** An encoding, and the byte order mark that names it. */
    private record Encoding(Charset charset, List<Integer> mark) {

        boolean marks(byte[] bytes) {
            return bytes.length >= mark.size()
                    && IntStream.range(0, mark.size()).allMatch(i -> (bytes[i] & 0xff) == mark.get(i));
        }
    }

    private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, List.of());
    private static final String SAVE_AS_UTF_8 = "save it as UTF-8 in your editor";

    private SourceText() {}

    /** The text of a file with these bytes, without a byte order mark. */
    public static String decode(byte[] bytes) throws NotTextException {
        Encoding encoding = encoding(bytes);
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes).position(encoding.mark().size());
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            throw new NotTextException("line %d has the byte 0x%02X, which isn't %s: %s"
                    .formatted(line(decoded), in.get(in.position()) & 0xff, encoding.charset(), SAVE_AS_UTF_8));
        }
        int nul = decoded.indexOf('\0');
        if (nul >= 0) {
            throw new NotTextException("line %d has the character NUL, as in UTF-16 without a byte order mark: %s"
                    .formatted(line(decoded.substring(0, nul)), SAVE_AS_UTF_8));
        }
        return decoded;
    }

    private static Encoding encoding(byte[] bytes) {
        // The longest marks first: that of UTF-16LE is the start of that of UTF-32LE.
        return Stream.of(
                        new Encoding(Charset.forName("UTF-32LE"), List.of(0xff, 0xfe, 0, 0)),
                        new Encoding(Charset.forName("UTF-32BE"), List.of(0, 0, 0xfe, 0xff)),
                        new Encoding(StandardCharsets.UTF_8, List.of(0xef, 0xbb, 0xbf)),
                        new Encoding(StandardCharsets.UTF_16LE, List.of(0xff, 0xfe)),
                        new Encoding(StandardCharsets.UTF_16BE, List.of(0xfe, 0xff)))
                .filter(encoding -> encoding.marks(bytes))
                .findFirst()
                .orElse(UTF_8);
    }

    private static long line(String before) {
        return 1 + before.chars().filter(character -> character == '\n').count();
    }
}
