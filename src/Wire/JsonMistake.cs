using System.Text.Json;

namespace QsGen.Wire;

/// <summary>What is wrong with text that should be JSON, for people: the runtime counts lines from 0 and adds its own terms.</summary>
internal static class JsonMistake
{
    /// <summary>The place, counted from 1, and the reason; of another failure its message.</summary>
    public static string Words(Exception failure)
    {
        if (failure is not JsonException { LineNumber: { } line, BytePositionInLine: { } before } mistake)
        {
            return failure.Message;
        }

        var reason = mistake.Message.Split(". ", 2)[0].TrimEnd('.');
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line + 1}, byte {before + 1}: {reason}");
    }
}
