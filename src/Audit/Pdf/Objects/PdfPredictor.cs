namespace QsGen.Audit.Pdf.Objects;

/// <summary>Undoes PNG's filters, which pictures and cross-references share (PNG, 9; ISO 32000-1, 7.4.4.4).</summary>
internal static class PdfPredictor
{
    /// <summary>The bytes before they were foretold.</summary>
    /// <param name="lines">Lines, each after a byte that says how it was foretold.</param>
    /// <param name="length">The length of a line without that byte.</param>
    /// <param name="step">How many bytes before a byte the one lies that foretells it.</param>
    /// <exception cref="InvalidDataException">There is a broken line, or one of an unknown kind.</exception>
    public static byte[] Undo(ReadOnlySpan<byte> lines, int length, int step)
    {
        if (lines.Length % (length + 1) != 0)
        {
            throw new InvalidDataException("the last line is broken");
        }

        var bytes = new byte[lines.Length / (length + 1) * length];
        for (var line = 0; line * (length + 1) < lines.Length; line++)
        {
            var kind = lines[line * (length + 1)];
            var source = lines.Slice((line * (length + 1)) + 1, length);
            var target = bytes.AsSpan(line * length, length);
            var above = line == 0 ? [] : bytes.AsSpan((line - 1) * length, length);
            for (var index = 0; index < length; index++)
            {
                var left = index < step ? 0 : target[index - step];
                var up = above.IsEmpty ? 0 : above[index];
                var corner = above.IsEmpty || index < step ? 0 : above[index - step];
                target[index] = unchecked((byte)(source[index] + kind switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException($"lines of kind {kind} are unknown"),
                }));
            }
        }

        return bytes;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
