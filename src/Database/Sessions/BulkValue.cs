using System.Runtime.InteropServices;
using NodaTime;

namespace QsGen.Database.Sessions;

/// <summary>One value of a row that is kept until the row is whole.</summary>
/// <param name="Kind">Which of the fields holds it.</param>
/// <param name="Text">A text.</param>
/// <param name="Number">A decimal.</param>
/// <param name="Whole">A whole number, or 1 for true.</param>
/// <param name="Time">A time.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BulkValue(BulkValueKind Kind, string? Text, decimal Number, long Whole, LocalDateTime Time);

/// <summary>What a <see cref="BulkValue"/> is.</summary>
internal enum BulkValueKind
{
    /// <summary>NULL.</summary>
    Null,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A decimal.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A time.</summary>
    Time,
}
