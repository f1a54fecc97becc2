package org.jiayuan.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jiayuan.archive.Mask;

/** Draws what a neighbour might have photographed: a street with houses, and on it what the appeal is about. */
final class Sketch {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final int GROUND = 620;

    /** A photo is this much smaller than the sheet it is drawn on. */
    private static final double SCALE = 0.6;

    private static final Set<String> SEEN = Set.of(
            "streetlight",
            "parking",
            "obstruction",
            "water",
            "waste",
            "pollution",
            "road",
            "facility",
            "property",
            "fire");

    /** Where the number plate of a car is. */
    static final Mask PLATE = new Mask(450, 738, 125, 62);

    private final BufferedImage image =
            new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();
    private final Random random;

    private Sketch(long seed) {
        random = new Random(seed);
        pen.scale(SCALE, SCALE);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** Whether what such an appeal is about can be photographed. */
    static boolean fits(String category) {
        return SEEN.contains(category);
    }

    /** A picture for an appeal of that category, as a file. */
    static byte[] of(String category, long seed) {
        var sketch = new Sketch(seed);
        sketch.street();
        switch (category) {
            case "streetlight" -> sketch.lamp();
            case "parking", "obstruction" -> sketch.car();
            case "water" -> sketch.puddle();
            case "waste", "pollution", "fire" -> sketch.bags();
            default -> sketch.barrier();
        }
        return sketch.jpeg();
    }

    private void street() {
        boolean evening = random.nextBoolean();
        pen.setPaint(new GradientPaint(
                0, 0, new Color(evening ? 0x5B6C8C : 0x9CC3D9), 0, GROUND, new Color(evening ? 0xE3B58C : 0xEFF2E6)));
        pen.fillRect(0, 0, WIDTH, GROUND);
        for (int x = -40; x < WIDTH; x += 190 + random.nextInt(90)) {
            house(x, 200 + random.nextInt(220));
        }
        pen.setColor(new Color(0x6F8F6A));
        pen.fillRect(0, GROUND - 26, WIDTH, 60);
        pen.setColor(new Color(0x8B8B86));
        pen.fillRect(0, GROUND + 30, WIDTH, HEIGHT - GROUND);
        pen.setColor(new Color(0xE8E4D8));
        for (int x = 30; x < WIDTH; x += 210) {
            pen.fillRect(x, 780, 120, 12);
        }
    }

    private void house(int x, int height) {
        int grey = 170 + random.nextInt(50);
        pen.setColor(new Color(grey, grey - 8, grey - 20));
        pen.fillRect(x, GROUND - 26 - height, 170, height);
        pen.setColor(new Color(0x5D6E7A));
        for (int y = GROUND - height; y < GROUND - 70; y += 52) {
            for (int window = x + 18; window < x + 150; window += 48) {
                pen.fillRect(window, y, 28, 32);
            }
        }
    }

    private void lamp() {
        int x = 480 + random.nextInt(240);
        pen.setColor(new Color(0x3A4145));
        pen.fillRect(x, 220, 16, GROUND - 180);
        pen.setStroke(new BasicStroke(14));
        pen.drawArc(x - 110, 200, 120, 90, 0, 160);
        pen.fillRoundRect(x - 140, 230, 70, 26, 20, 20);
    }

    private void car() {
        int x = 400;
        pen.setColor(new Color(random.nextBoolean() ? 0x9B2F2F : 0x39577A));
        pen.fillRoundRect(x, 620, 420, 120, 60, 60);
        pen.fillRoundRect(x + 80, 550, 250, 110, 70, 70);
        pen.setColor(new Color(0xBFD4DC));
        pen.fillRoundRect(x + 105, 570, 200, 60, 30, 30);
        pen.setColor(new Color(0x222222));
        pen.fillOval(x + 50, 695, 90, 90);
        pen.fillOval(x + 285, 695, 90, 90);
        pen.setColor(new Color(0x1D4E8B));
        pen.fillRect(x + 150, 672, 130, 40);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        pen.drawString("B " + (10_000 + random.nextInt(89_999)), x + 158, 702);
    }

    private void puddle() {
        pen.setColor(new Color(0x6E8894));
        pen.fillOval(260, 690, 560, 150);
        pen.setColor(new Color(0x93AAB3));
        pen.fillOval(360, 715, 300, 60);
    }

    private void bags() {
        for (int i = 0; i < 7; i++) {
            pen.setColor(i % 2 == 0 ? new Color(0x2F3A36) : new Color(0x4C6A9A));
            pen.fillOval(360 + i * 62, 610 + random.nextInt(70), 110, 100);
        }
    }

    private void barrier() {
        for (int i = 0; i < 8; i++) {
            pen.setColor(i % 2 == 0 ? new Color(0xC7402F) : new Color(0xF2EFE6));
            pen.fillRect(300 + i * 75, 640, 75, 46);
        }
        pen.setColor(new Color(0x4A4A4A));
        pen.fillRect(330, 640, 14, 130);
        pen.fillRect(850, 640, 14, 130);
    }

    private byte[] jpeg() {
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
