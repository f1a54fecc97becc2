package org.jiayuan.platform;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as it is drawn: dark squares as one path, a border of two around them.
 *
 * @param size of the whole square
 */
public record QrDrawing(int size, String path) {

    private static final int BORDER = 2;

    /** Draws that text. */
    public static QrDrawing of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrDrawing(code.size + 2 * BORDER, path.toString());
    }
}
