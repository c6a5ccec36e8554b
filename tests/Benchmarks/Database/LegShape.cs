namespace QsGen.Benchmarks.Database;

/// <summary>One leg of a kind of transfer.</summary>
/// <param name="Kind">Transfers are of this kind when their number modulo <see cref="LegShapes.Kinds"/> is this.</param>
/// <param name="Rail">The rail.</param>
/// <param name="Party">Who books the leg, see <see cref="BankParties"/>.</param>
/// <param name="Share">What part of the transfer's amount, with its sign.</param>
/// <param name="Template">The transfer template, or null.</param>
/// <param name="ParentBack">How many numbers before this transfer its parent is; 0 without one.</param>
internal sealed record LegShape(int Kind, string Rail, string Party, int Share, string? Template = null, int ParentBack = 0);
