using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace QsGen.QuickSight;

/// <summary>Argument checks of the tree, so that their messages read alike.</summary>
internal static partial class Require
{
    /// <summary>Throws unless the condition holds.</summary>
    /// <exception cref="TreeException">The condition does not hold.</exception>
    public static void That([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
        {
            throw new TreeException(message);
        }
    }

    /// <summary>Throws unless the condition holds; only if it does not the message is put together.</summary>
    /// <exception cref="TreeException">The condition does not hold.</exception>
    public static void That(
        [DoesNotReturnIf(false)] bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] RequireMessage message)
    {
        if (!condition)
        {
            throw new TreeException(message.ToString());
        }
    }

    /// <summary>Returns a text that a reader sees: not blank and within QuickSight's length limit.</summary>
    /// <exception cref="TreeException">The text is blank or too long.</exception>
    public static string Shown(string? text, string what, int maximum)
    {
        That(!string.IsNullOrWhiteSpace(text), $"{what} is missing; readers need it");
        That(text!.Length <= maximum, $"{what} has {text.Length} characters; QuickSight takes {maximum}");
        return text;
    }

    /// <summary>Returns an identifier of letters, digits, underscores and hyphens, at most 512 long.</summary>
    /// <exception cref="TreeException">The text does not fit the pattern.</exception>
    public static string Identifier(string? text, string what)
    {
        That(text is { Length: <= 512 } && IdentifierPattern().IsMatch(text),
            $"{what} '{text}' must have 1 to 512 letters, digits, underscores or hyphens");
        return text!;
    }

    /// <summary>Returns a parameter name: letters and digits only.</summary>
    /// <exception cref="TreeException">The text does not fit the pattern.</exception>
    public static string ParameterName(string? text, string what)
    {
        That(text is { Length: <= 2048 } && ParameterNamePattern().IsMatch(text),
            $"{what} '{text}' must have letters and digits only");
        return text!;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_\-]+\z")]
    private static partial Regex IdentifierPattern();

    [GeneratedRegex(@"^[a-zA-Z0-9]+\z")]
    private static partial Regex ParameterNamePattern();
}
