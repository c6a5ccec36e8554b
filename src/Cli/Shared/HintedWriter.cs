using System.Text;

namespace QsGen.Cli.Shared;

/// <summary>Writes messages with their hints completed, see <see cref="Hints"/>.</summary>
/// <param name="inner">Where to.</param>
/// <param name="hints">What completes them.</param>
internal sealed class HintedWriter(TextWriter inner, Hints hints) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(value);

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(value is null ? null : hints.In(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => inner.WriteLine(value is null ? null : hints.In(value));

    /// <inheritdoc/>
    public override Task WriteAsync(string? value) => inner.WriteAsync(value is null ? null : hints.In(value));

    /// <inheritdoc/>
    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(value is null ? null : hints.In(value));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    public override Task FlushAsync() => inner.FlushAsync();
}
