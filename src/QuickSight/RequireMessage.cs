using System.Runtime.CompilerServices;

namespace QsGen.QuickSight;

/// <summary>A message that is put together only when the condition that it explains does not hold.</summary>
/// <remarks>Trees check themselves at every line; almost no message is ever read.</remarks>
[InterpolatedStringHandler]
internal ref struct RequireMessage
{
    private DefaultInterpolatedStringHandler _text;
    private readonly bool _isWanted;

    /// <summary>Called by the compiler.</summary>
    public RequireMessage(int literalLength, int formattedCount, bool condition, out bool isWanted)
    {
        _isWanted = isWanted = !condition;
        _text = isWanted ? new(literalLength, formattedCount) : default;
    }

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <inheritdoc/>
    public override string ToString() => _isWanted ? _text.ToStringAndClear() : "";
}
