using System.Text;
using QsGen.Institution;

namespace QsGen.Cli.Shared;

/// <summary>
/// Writes what people read: names out of files and databases can neither move the cursor nor hide a line, see <see cref="ShownText"/>.
/// </summary>
/// <remarks>
/// Single characters and blocks of them pass as they are: progress lines move the cursor themselves, and documents are exact.
/// </remarks>
/// <param name="inner">Where to.</param>
internal sealed class SafeWriter(TextWriter inner) : TextWriter
{
    /// <summary>Where to, for what redraws the screen itself.</summary>
    public TextWriter Inner => inner;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(value);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(buffer);

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(Safe(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => inner.WriteLine(Safe(value));

    /// <inheritdoc/>
    public override Task WriteAsync(char value) => inner.WriteAsync(value);

    /// <inheritdoc/>
    public override Task WriteAsync(string? value) => inner.WriteAsync(Safe(value));

    /// <inheritdoc/>
    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(Safe(value));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    public override Task FlushAsync() => inner.FlushAsync();

    private static string? Safe(string? value) => value is null ? null : ShownText.Lines(value);
}
