namespace QsGen.Institution;

/// <summary>What demo data an institution gets when nobody chooses: the stack, the provider and the command line all go by this.</summary>
/// <remarks><c>Pulumi.yaml</c> has to spell the values out for the Pulumi CLI; a test holds it to them.</remarks>
internal static class DemoDefaults
{
    /// <summary>Calendar days before the last one.</summary>
    public const int Days = 90;

    /// <summary>The seed: which of the many lives a bank of this kind could have led.</summary>
    public const int Seed = 42;

    /// <summary>The number that the accounts of each template are multiplied by.</summary>
    public const decimal Scale = 1m;

    /// <summary>How many times each scenario is planted.</summary>
    public const int Density = 1;

    /// <summary>Whether US federal holidays are free of activity.</summary>
    public const bool Holidays = true;
}
