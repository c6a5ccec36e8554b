namespace QsGen.Institution.Derived;

/// <summary>Activity that a bundle selector matches.</summary>
/// <param name="Template">The template within which the rail's legs match; null when all of its legs do.</param>
/// <param name="Rail">The rail.</param>
public sealed record BundledLeg(TemplateName? Template, RailName Rail);
